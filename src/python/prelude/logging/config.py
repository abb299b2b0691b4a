import logging


def _resolve(name):
    if not isinstance(name, str):
        return name
    if name.startswith('ext://'):
        name = name.removeprefix('ext://')
    from importlib import import_module
    parts = name.split('.')
    found = import_module(parts[0])
    for at, part in enumerate(parts[1:], 1):
        if not hasattr(found, part):
            import_module('.'.join(parts[:at + 1]))
        found = getattr(found, part)
    return found


def _value(value):
    return _resolve(value) if isinstance(value, str) and value.startswith('ext://') else value


def _made(config, default, drop):
    config = {key: _value(value) for key, value in config.items()}
    make = _resolve(config.pop('()', None) or config.pop('class', default))
    return make(**{key: value for key, value in config.items() if key not in drop})


def dictConfig(config):
    if config.get('version') != 1:
        raise ValueError('dictionary doesn\'t specify a version' if 'version' not in config
                         else f"Unsupported version: {config['version']}")
    formatters, filters, handlers = {}, {}, {}
    for name, each in config.get('formatters', {}).items():
        each = dict(each)
        if '()' in each:
            formatters[name] = _made(each, None, ())
            continue
        kind = _resolve(each.pop('class', logging.Formatter))
        formatters[name] = kind(each.get('format'), each.get('datefmt'), each.get('style', '%'))
    for name, each in config.get('filters', {}).items():
        filters[name] = _made(dict(each), logging.Filter, ())
    for name, each in config.get('handlers', {}).items():
        each = dict(each)
        try:
            handler = _made(each, None, ('level', 'formatter', 'filters'))
        except Exception as e:
            raise ValueError(f'Unable to configure handler {name!r}') from e
        handler.name = name
        if 'level' in each:
            handler.setLevel(each['level'])
        if 'formatter' in each:
            handler.setFormatter(formatters[each['formatter']])
        for filter in each.get('filters', ()):
            handler.addFilter(filters[filter] if isinstance(filter, str) else filter)
        handlers[name] = handler
    root = config.get('root')
    known = dict(config.get('loggers', {}))
    if config.get('disable_existing_loggers', True) and not config.get('incremental'):
        for name, logger in logging.root.manager.loggerDict.items():
            if isinstance(logger, logging.Logger) and not any(name == own or name.startswith(own + '.') for own in known):
                logger.disabled = True
    for name, each in [*known.items(), *([('', root)] if root is not None else [])]:
        logger = logging.getLogger(name)
        if each.get('level') is not None:
            logger.setLevel(each['level'])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for handler in each.get('handlers', ()):
            logger.addHandler(handlers[handler])
        for filter in each.get('filters', ()):
            logger.addFilter(filters[filter])
        if name:
            logger.propagate = each.get('propagate', True)
            logger.disabled = False


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    from _browser import refuse
    refuse('logging.config.fileConfig(): a run has no files of settings; dictConfig is there')
