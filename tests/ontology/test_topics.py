from dragoman.ontology import find_topic, topics


def test_topics_are_unique_and_labelled() -> None:
    ids = [topic.id for topic in topics()]
    assert len(set(ids)) == len(ids) == 28
    assert all(topic.label and topic.example.endswith(".") for topic in topics())


def test_a_topic_is_found_by_its_id() -> None:
    topic = find_topic("security-guarantees")
    assert topic is not None
    assert topic.label == "security guarantees"
    assert find_topic("astrology") is None
