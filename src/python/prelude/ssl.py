from _browser import SOCKETS, refused


class SSLError(OSError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


CertificateError = SSLCertVerificationError
CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = 0, 1, 2


class SSLContext:
    check_hostname, verify_mode = True, CERT_REQUIRED

    def __init__(self, protocol=None):
        pass


def create_default_context(*args, **kwargs):
    # A context alone opens nothing.
    return SSLContext()


__getattr__ = refused('ssl', SOCKETS)
