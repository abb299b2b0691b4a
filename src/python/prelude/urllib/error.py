class URLError(OSError):
    def __init__(self, reason, filename=None):
        self.args, self.reason = (reason,), reason

    def __str__(self):
        return f'<urlopen error {self.reason}>'


class HTTPError(URLError):
    def __init__(self, url, code, msg, hdrs, fp):
        self.code, self.msg, self.hdrs, self.fp, self.url = code, msg, hdrs, fp, url

    @property
    def reason(self):
        return self.msg

    def __str__(self):
        return f'HTTP Error {self.code}: {self.msg}'
