limit = 3
pages = 9
latency = 0.5
answers = {5: (5, 1), 14: (14, 2), 6: (6, 1), 9: (9, 3)}
print("%d pages, %d broken" % answers[pages])
