print(!True)
