from dragoman.ontology import find_category, find_mode, find_topic, own_topics, topics


def test_topics_are_unique_and_labelled() -> None:
    ids = [topic.id for topic in topics()]
    assert len(set(ids)) == len(ids) == 28
    assert all(topic.label and topic.example.endswith(".") for topic in topics())


def test_a_topic_is_found_by_its_id() -> None:
    topic = find_topic("security-guarantees")
    assert topic is not None
    assert topic.label == "security guarantees"
    assert find_topic("astrology") is None


def test_some_kinds_of_events_have_a_topic_of_their_own() -> None:
    assert own_topics("RETREAT", "release") == ("prisoners",)
    assert own_topics("RETREAT", "resign") == ()
    assert own_topics("AID", None) == ("humanitarian",)


def test_kinds_with_a_topic_are_categories_and_modes() -> None:
    for topic in topics():
        for kind in topic.kinds:
            category, _, mode = kind.partition("/")
            assert find_category(category) is not None, kind
            assert not mode or find_mode(category, mode) is not None, kind
