# exports:
async def _anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default
