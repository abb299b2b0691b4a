from _browser import SOCKETS, refused
from http import HTTPStatus

responses = {status: status.phrase for status in HTTPStatus}
HTTP_PORT, HTTPS_PORT = 80, 443
__getattr__ = refused('http.client', SOCKETS)
