import time

durations = [
    2,  #~ a: 0..10/0.1
    2,  #~ b: 0..10/0.1
    2,  #~ c: 0..10/0.1
]


def job(name, seconds):
    print(f"{name} starts")
    time.sleep(seconds)  # computing or waiting, it holds the thread
    print(f"{name} ends")


for i in range(3):
    job(f"Job {i + 1}", durations[i])
