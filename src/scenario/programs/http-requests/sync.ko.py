import requests

pages = {
    "A": 0.3,  #~ a: 0..10/0.1
    "B": 1.2,  #~ b: 0..10/0.1
    "C": 0.7,  #~ c: 0..10/0.1
}
broken = False  #~ broken: off|on


def fetch(page):
    status = 404 if broken and page == "B" else 200
    url = f"https://example.com/status/{status}?delay={pages[page]}"
    try:
        response = requests.get(url)
        response.raise_for_status()
        print(f"{page}: {len(response.text)}글자")
    except requests.RequestException as error:
        print(f"{page}: {error}")


for page in pages:
    fetch(page)
