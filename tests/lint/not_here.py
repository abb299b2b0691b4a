import asyncio
import ctypes

asyncio.run(ctypes.main())
