# Zones that never change.
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError
import datetime
d=datetime.datetime(2024,1,1,12,tzinfo=ZoneInfo("UTC")); print(d, repr(d.tzinfo), d.astimezone(ZoneInfo("Asia/Seoul")), d.astimezone(ZoneInfo("Asia/Tokyo")).tzname(), ZoneInfo("UTC") is ZoneInfo("UTC"), str(ZoneInfo("Asia/Seoul")), d.astimezone(ZoneInfo("Asia/Kolkata")).isoformat())
print(datetime.datetime(2024,1,1,12,tzinfo=ZoneInfo("Asia/Seoul")).astimezone(datetime.timezone.utc))
try: ZoneInfo("Nowhere")
except ZoneInfoNotFoundError as e: print(e)
