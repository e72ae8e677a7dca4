"""Write the data of the demo notebooks.

The numbers come from `numpy.random.RandomState`, whose streams NumPy keeps unchanged between versions, and every
value is written with a fixed number of decimals, so that the files come out byte for byte the same each time.

Usage: `python make_data.py [FOLDER]`; FOLDER is where `gym/data` and `bakery/data` go, by default this script's own.
"""

import csv
import datetime
import math
import os
import sys

import numpy as np

GYM_SEED = 2017
BAKERY_SEED = 1416


def write_csv(path, header, rows):
    """Write rows of strings with Unix line ends, making the folder where it is missing."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", newline="", encoding="ascii") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def missing(random, share, text):
    """Return the text, or an empty field with the given probability."""
    return "" if random.uniform() < share else text


def gym_members(count=2000):
    """Return one row per gym member who was enrolled at some time in the year before 30 September 2017."""
    random = np.random.RandomState(GYM_SEED)
    plans = {"Basic": 24.0, "Plus": 34.0, "Family": 52.0, "Student": 18.0}
    rows = []
    for number in range(1, count + 1):
        plan = ["Basic", "Plus", "Family", "Student"][random.choice(4, p=[0.42, 0.28, 0.16, 0.14])]
        age = int(round(random.normal(22, 3) if plan == "Student" else random.normal(41, 12)))
        age = min(max(age, 16), 79)
        sex = "F" if random.uniform() < 0.54 else "M"
        town = ["Ashby", "Brockton", "Carlow", "Denham", "Elmsworth"][
            random.choice(5, p=[0.38, 0.24, 0.17, 0.13, 0.08])
        ]
        payment = ["Direct debit", "Card", "Cash"][random.choice(3, p=[0.58, 0.30, 0.12])]
        days = int(random.exponential(620)) + 31
        joined = datetime.date(2017, 9, 30) - datetime.timedelta(days=min(days, 3200))
        fee = plans[plan] + (4.0 if payment == "Cash" else 0.0) + 2.5 * random.randint(0, 3)
        distance = float(random.gamma(2.0, 2.6)) + 0.3
        typed_wrongly = random.uniform() < 0.01
        visits = int(random.poisson(max(1.0, 19.0 - 0.9 * distance + (6.0 if plan == "Plus" else 0.0))))
        classes = int(random.poisson(3.2 if sex == "F" else 1.7))
        complaints = int(random.poisson(0.45))
        risk = (
            0.3
            - 0.17 * visits
            - 0.16 * classes
            + 1.05 * complaints
            + 0.10 * distance
            + (1.3 if payment == "Cash" else -0.5 if payment == "Direct debit" else 0.0)
            + (0.9 if plan == "Student" else -0.8 if plan == "Family" else 0.0)
            - 0.0011 * min(days, 1500)
            + 0.035 * (fee - 25.0)
        )
        left = random.uniform() < 1.0 / (1.0 + math.exp(-1.25 * (risk + 1.2)))
        rows.append(
            [
                "M%04d" % number,
                joined.strftime("%d/%m/%Y"),
                missing(random, 0.02, sex),
                missing(random, 0.06, "%d" % age),
                town,
                plan,
                payment,
                "%.2f" % fee,
                missing(random, 0.09, "%.1f" % (distance * (100.0 if typed_wrongly else 1.0))),
                missing(random, 0.04, "%d" % visits),
                "%d" % classes,
                "%d" % complaints,
                "Yes" if left else "No",
            ]
        )
    return rows


def bakery_days():
    """Return the sales of three shops and the weather, one row per shop and open day, and one per day."""
    random = np.random.RandomState(BAKERY_SEED)
    shops = {"Harbour": 310.0, "Market Square": 540.0, "Station": 420.0}
    by_weekday = {
        "Harbour": [0.85, 0.85, 0.9, 0.95, 1.1, 1.35, 1.3],
        "Market Square": [0.9, 0.9, 0.95, 1.1, 1.15, 1.4, 0.0],
        "Station": [1.1, 1.1, 1.1, 1.1, 1.15, 0.75, 0.6],
    }
    price = {"Harbour": 4.9, "Market Square": 4.3, "Station": 3.6}
    sales, weather = [], []
    warmth = 0.0
    day = datetime.date(2014, 1, 1)
    while day.year < 2017:
        season = -math.cos(2.0 * math.pi * (day.timetuple().tm_yday - 20) / 365.25)
        warmth = 0.75 * warmth + random.normal(0.0, 1.9)
        temperature = 10.0 + 7.5 * season + warmth
        rain = max(0.0, float(random.gamma(0.6, 4.5)) - 1.2)
        weather.append(
            [day.isoformat(), missing(random, 0.05, "%.1f" % temperature), missing(random, 0.03, "%.1f" % rain)]
        )
        years = (day - datetime.date(2014, 1, 1)).days / 365.25
        christmas = day.month == 12 and day.day in (25, 26)
        for shop in sorted(shops):
            weekday = by_weekday[shop][day.weekday()]
            noise = random.normal(1.0, 0.06)
            if weekday == 0.0 or christmas:
                continue
            level = shops[shop] * weekday * (1.0 + 0.05 * years)
            if shop == "Harbour":
                level *= 1.0 + 0.30 * season + 0.012 * (temperature - 10.0) - 0.018 * min(rain, 12.0)
            if day.month == 12 and 15 <= day.day <= 24:
                level *= 1.25
            customers = int(round(level * noise))
            turnover = customers * price[shop] * (1.0 + 0.02 * years) * random.normal(1.0, 0.03)
            sales.append([day.isoformat(), shop, "%d" % customers, "%.2f" % turnover])
        day += datetime.timedelta(days=1)
    return sales, weather


def main(folder):
    """Write all files under the folder."""
    write_csv(
        os.path.join(folder, "gym", "data", "members.csv"),
        ["member_id", "joined", "sex", "age", "town", "plan", "payment", "monthly_fee", "distance_km"]
        + ["visits_quarter", "classes", "complaints", "left"],
        gym_members(),
    )
    sales, weather = bakery_days()
    data = os.path.join(folder, "bakery", "data")
    for year in ("2014", "2015", "2016"):
        rows = [row for row in sales if row[0].startswith(year)]
        write_csv(os.path.join(data, "sales_%s.csv" % year), ["date", "shop", "customers", "turnover"], rows)
    write_csv(os.path.join(data, "weather.csv"), ["date", "temperature", "rain_mm"], weather)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
