x = f'{a['x'}'
