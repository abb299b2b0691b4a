# The files that are there from the start, below `logs/`: those of the run's world, or for a folder called
# logs/FILES/DELAY so many of these. Opening one takes its time, and so does reading all of it.
import os
from _interleave import world_files
from io import files

MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split()
LOGS = os._cwd + '/logs'
_there = {}


def _months(count, delay):
    for number, month in enumerate(MONTHS[:count]):
        lines = ['ERROR disk full' if (line * (number + 2)) % 5 == 1 else 'INFO all is well' for line in range(20)]
        yield f'{month}.log', delay * (1 + number % 3), None if month == 'apr' else '\n'.join(lines) + '\n'


def bring(key):
    # Puts the folder that this path leads into, if there is such a one.
    steps = key[len(LOGS) + 1:].split('/')
    if len(steps) < 2 or '/'.join(steps[:2]) in _there:
        return
    count, delay = steps[:2]
    if not (count.isdecimal() and delay.replace('.', '', 1).isdecimal()):
        return
    found, folder = world_files(), f'{LOGS}/{count}/{delay}'
    _there['/'.join(steps[:2])] = True
    os._folders.update({LOGS: True, f'{LOGS}/{count}': True, folder: True})
    for name, latency, text in found or _months(int(count), float(delay)):
        files[f'{folder}/{name}'] = (text or '').encode()
        os._latencies[f'{folder}/{name}'] = latency, len(text or '')
        if text is None:
            os._locked[f'{folder}/{name}'] = True


def seconds(name, size, opens):
    # What opening takes, or reading so many bytes; None about other files.
    found = os._latencies.get(os.path._key(name))
    return found and found[0] * (1 if opens else size / max(found[1], 1))
