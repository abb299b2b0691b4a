# pow with a modulus, and what integers know of themselves.
print(pow(2, 5, 7), pow(3, -1, 7), (10).bit_length(), (255).bit_count())
