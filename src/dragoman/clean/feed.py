from dragoman.clean.page import Page
def read_feed(text): return Page([])
