"""The world that a program under the oracle runs in, put in place before it starts; scripts/goldens runs it.

The program runs as `python NAME.py` does, with nothing of ours in its tracebacks. Time is virtual
(oracle_clock), threads take turns (oracle_threads), sets of tasks have an order (oracle_order), files are
in memory (oracle_files), and where scripts/goldens asks for it, the lines of the program's own file are
written down (oracle_lines), or when it writes what (oracle_times). aiohttp, requests and aiofiles are the stand-ins beside this file.
"""

import oracle_clock
import oracle_files
import oracle_lines
import oracle_serve
import oracle_threads
import oracle_times

oracle_clock.install()
oracle_threads.install()
oracle_files.install()
oracle_lines.install()
oracle_serve.install()
oracle_times.install()
