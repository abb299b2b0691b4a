from _browser import SOCKETS, refuse


class BaseHTTPRequestHandler:
    pass


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    pass


class HTTPServer:
    def __init__(self, *args, **kwargs):
        refuse(f'http.server: {SOCKETS}')


ThreadingHTTPServer = HTTPServer
