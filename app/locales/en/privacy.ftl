### Privacy notices.
