"""Reads the till and weather files of the bakeries and prepares them."""
import os

import numpy as np
import pandas as pd

DATA = 'data'


def read_year(year):
    """Turnover and customers of one year, one row per shop and day."""
    raw = pd.read_csv(os.path.join(DATA, 'sales_%d.csv' % year), parse_dates=['date'])
    raw['customers'] = raw['customers'].astype(np.int)
    return raw.sort_values(['date', 'shop'])


def read_weather():
    """Temperature and rain per day; a missing value is the one of the day before."""
    weather = pd.read_csv(os.path.join(DATA, 'weather.csv'), index_col='date', parse_dates=True)
    return weather.fillna(method='ffill')


def smooth(series, days=28):
    return pd.rolling_mean(series, days, min_periods=1)


def weekly(series):
    return series.resample('W', how='sum')


def features(table):
    """Adds calendar columns and what was sold a week ago."""
    table = table.copy()
    table['weekday'] = table.index.weekday.astype(np.int)
    table['sunday'] = (table['weekday'] == 6).astype(np.float)
    table['day_of_year'] = table.index.dayofyear
    table['season'] = np.cos(2 * np.pi * table['day_of_year'] / 365.25)
    table['days'] = (table.index - table.index[0]).days
    table['week_before'] = table['turnover'].shift(7)
    return table.dropna()
