import calendar
print(calendar.month(2024,2), calendar.isleap(2024), calendar.monthrange(2024,2), calendar.day_name[0], calendar.timegm((2024,1,1,0,0,0)), calendar.monthcalendar(2023,5), calendar.weekday(2024,5,17), calendar.leapdays(2000,2024), list(calendar.month_abbr), calendar.calendar(2023), calendar.TextCalendar(6).formatmonth(2025,6), calendar.MONDAY, repr(calendar.Month.MAY), calendar.month_name[3], calendar.week([(1,0),(2,1)],3), calendar.weekheader(3))
try: calendar.monthrange(2024,13)
except calendar.IllegalMonthError as e: print(e)
print([str(d) for d in calendar.Calendar().itermonthdates(2024,2)][:3], len(list(calendar.Calendar().itermonthdates(2024,12))), calendar.Calendar(6).monthdays2calendar(2024,9)[0])
