import time

durations = [
    2,  #~ a: 0..10/0.1
    2,  #~ b: 0..10/0.1
    2,  #~ c: 0..10/0.1
]
jobs = 3  #~ n: 1..12


def job(name, seconds):
    print(f"{name} starts")
    time.sleep(seconds)
    print(f"{name} ends")


for i in range(jobs):
    job(f"Job {i + 1}", durations[i % 3])
