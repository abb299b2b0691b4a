from _browser import refused


class Error(Exception):
    pass


class DatabaseError(Error):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


__getattr__ = refused('sqlite3', 'this page has no database')
