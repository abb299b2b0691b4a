# Raised while another was being handled.
def clean_up():
    [].pop()


try:
    1 / 0
except ZeroDivisionError:
    clean_up()
