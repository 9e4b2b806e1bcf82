### Personal data: register, retention, notices.
