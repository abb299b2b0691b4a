path = 'C:\Users\name'
