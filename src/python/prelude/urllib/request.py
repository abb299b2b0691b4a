from _browser import refused

__getattr__ = refused('urllib.request', 'the simulated network answers requests and aiohttp')
