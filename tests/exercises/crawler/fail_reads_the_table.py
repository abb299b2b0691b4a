import asyncio
import json
import aiohttp

pages = 9
latency = 0.5
limit = 3
site = f"https://forest.example/{pages}/{latency}/"
found, good = ["start"], 0
for page in found:
    answer = aiohttp.Answer("GET", site + page)
    if answer.status == 200 and not answer.refused:
        good += 1
        found += [link for link in json.loads(answer.body)["links"] if link not in found]
print(good, len(found) - good)
