"""Write `chipnews/data/units.toml` from the registry of pint and the hand tables below.

Factors are pint's, reckoned in fractions, so no float gets near them; so are the symbols and the
other names of units. Which units there are, their UCUM codes, the further spellings of newspapers
and the examples are ours.
Run: `python tools/make_units.py` (needs pint, of the extra `test`); a test compares the file with
what this makes.
"""

import json
import re
from collections.abc import Iterator
from decimal import Context, Decimal
from fractions import Fraction
from pathlib import Path
from textwrap import wrap

import pint

TARGET = Path(__file__).parents[1] / "chipnews" / "data" / "units.toml"
REGISTRY = pint.UnitRegistry(non_int_type=Fraction)
ROUNDED = Context(prec=15)
COLUMNS = 100

HEAD = """\
# Units of time and of physical quantities, written by tools/make_units.py: change its tables, not
# this file. `code` is the unit that a claim carries, an English singular noun; `ucum` is its code
# in UCUM. `factor` leads to the base of the dimension, which is the unit of factor 1; it has 15
# digits where its definition is no finite decimal. Surfaces of durations match in any case, all
# others as they are written here ("MW" and "mW" differ); those in `after_blank` count only where a
# blank stands between the number and them, since "5m" is five million. In an example the brackets
# hold the figure: with its unit where it is a duration, the number alone where it is physical. A
# surface that is a scale ("bn") or a currency word ("pounds") elsewhere is left out here.
"""
# Dimension -> the pint unit that its factors lead to ("" where pint knows none of its units), and
# what to know about it.
DIMENSIONS = {
    "time": ("second",
     ("A month and a year are the means of the Gregorian calendar; of quarters only several "
      "are a length.")),
    "length": ("meter", 'Bare "in" is a word.'),
    "area": ("meter**2", "An acre is the international one, without the survey foot."),
    "volume": ("liter", "A gallon, a quart and a pint are American, a barrel is one of oil."),
    "mass": ("kilogram",
     'Bare "pounds" may be sterling, so only "lb" is read; "Mt" is a mount, "kt" also a knot.'),
    "force": ("newton", ""),
    "torque": ("newton * meter", ""),
    "pressure": ("pascal", ""),
    "energy": ("joule",
     "A calorie is that of food; a British thermal unit is that of the International Table."),
    "power": ("watt", 'Bare "W" is the west of a street.'),
    "apparent_power": ("megavolt_ampere", ""),
    "oil_equivalent": ("", ""),
    "voltage": ("volt", ""),
    "current": ("ampere", 'Bare "A" is a word.'),
    "charge": ("ampere_hour", ""),
    "resistance": ("ohm", ""),
    "temperature": ("",
     "Celsius and Fahrenheit differ by more than a factor, so they are dimensions apart."),
    "temperature_fahrenheit": ("", ""),
    "temperature_kelvin": ("kelvin", ""),
    "angle": ("", "A degree is one of an angle, or of a temperature whose scale is not named."),
    "speed": ("kilometer / hour", ""),
    "fuel_economy": ("kilometer / liter", ""),
    "fuel_consumption": ("", ""),
    "flow": ("liter / day", ""),
    "oil_flow": ("", ""),
    "oil_equivalent_flow": ("", ""),
    "mass_flow": ("", ""),
    "crop_yield": ("", ""),
    "data": ("byte", "Decimal multiples, as makers count."),
    "data_rate": ("bit / second", 'Bare "bps" are basis points.'),
    "frequency": ("hertz", ""),
    "rotation": ("", ""),
    "heart_rate": ("", ""),
    "frame_rate": ("", ""),
    "computing": ("hertz", "The base is the operation per second."),
    "wafer_output": ("", ""),
    "container": ("", ""),
    "image": ("pixel", 'Bare "MP" is a member of parliament.'),
    "image_density": ("", ""),
    "luminous_flux": ("lumen", ""),
    "illuminance": ("lux", ""),
    "luminance": ("nit", ""),
    "sound": ("", ""),
    "radioactivity": ("becquerel", ""),
    "radioactivity_by_mass": ("", ""),
    "radioactivity_by_volume": ("", ""),
    "radiation_dose": ("sievert", ""),
    "radiation_dose_rate": ("millisievert / hour", ""),
    "concentration": ("ppm", ""),
    "mass_concentration": ("microgram / meter**3", ""),
    "emission": ("", ""),
    "purity": ("", ""),
}  # fmt: skip
# Dimension -> code -> pint's name of the unit, or how to reckon it ("" where it is the base and
# pint has none), its UCUM code, and the surfaces that neither its name nor pint's symbols make.
UNITS = {
    "time": {
        "nanosecond": ("nanosecond", "ns", ""),
        "microsecond": ("microsecond", "us", "µs|μs"),
        "millisecond": ("millisecond", "ms", "msec|msecs"),
        "second": ("second", "s", "secs"),
        "minute": ("minute", "min", "mins"),
        "hour": ("hour", "h", "hrs"),
        "day": ("day", "d", "calendar day|calendar days"),
        "week": ("week", "wk", "wk|wks"),
        "fortnight": ("fortnight", "2.wk", ""),
        "quarter": ("gregorian_year / 4", "3.mo_g", ""),
        "month": ("gregorian_year / 12", "mo_g", "mth|mths"),
        "year": ("1 * gregorian_year", "a_g", "yr|yrs"),
        "decade": ("10 * gregorian_year", "10.a_g", ""),
        "century": ("100 * gregorian_year", "100.a_g", ""),
        "millennium": ("1000 * gregorian_year", "1000.a_g", "millenniums"),
    },
    "length": {
        "nanometre": ("nanometer", "nm", ""),
        "micrometre": ("micrometer", "um", "μm|um|micron|microns"),
        "millimetre": ("millimeter", "mm", ""),
        "centimetre": ("centimeter", "cm", "cms"),
        "inch": ("inch", "[in_i]", "″"),
        "foot": ("foot", "[ft_i]", "′"),
        "yard": ("yard", "[yd_i]", "yds"),
        "metre": ("meter", "m", "mtr|mtrs"),
        "fathom": ("6 * foot", "[fth_i]", ""),
        "furlong": ("660 * foot", "660.[ft_i]", ""),
        "kilometre": ("kilometer", "km", "kms"),
        "mile": ("mile", "[mi_i]", ""),
        "nautical mile": ("nautical_mile", "[nmi_i]", ""),
        "astronomical unit": ("astronomical_unit", "AU", ""),
        "light year": ("light_year", "[ly]", "lightyears"),
        "parsec": ("parsec", "pc", ""),
    },
    "area": {
        "square centimetre": ("centimeter**2", "cm2", "sq cm|sq. cm|cm2|cm²"),
        "square inch": ("square_inch", "[sin_i]", "sq. in."),
        "square foot": ("square_foot", "[sft_i]", "sq. ft.|sq. ft|sqft"),
        "square yard": ("square_yard", "[syd_i]", "sq. yd."),
        "square metre": ("meter**2", "m2",
         "sq m|sq. m|sqm|m2|m²|sq metre|sq metres|sq meter|sq meters"),
        "dunam": ("1000 * meter**2", "1000.m2", ""),
        "acre": ("4840 * yard**2", "[acr_us]", ""),
        "hectare": ("hectare", "har", ""),
        "square kilometre": (
            "kilometer**2", "km2",
            "sq km|sq. km|sqkm|km2|km²|sq kilometre|sq kilometres|sq kilometer|sq kilometers",
        ),
        "square mile": ("square_mile", "[smi_us]", "sq. mi.|sq mile|sq miles"),
    },
    "volume": {
        "millilitre": ("milliliter", "mL", "mL"),
        "cubic centimetre": ("centimeter**3", "cm3", "cc|cm3|cm³|cu cm"),
        "teaspoon": ("teaspoon", "[tsp_us]", ""),
        "tablespoon": ("tablespoon", "[tbs_us]", "tbsps"),
        "centilitre": ("centiliter", "cL", "cL"),
        "cubic inch": ("cubic_inch", "[cin_i]", ""),
        "fluid ounce": ("fluid_ounce", "[foz_us]", "fl oz|fl. oz.|fl. oz"),
        "decilitre": ("deciliter", "dL", "dL"),
        "pint": ("pint", "[pt_us]", ""),
        "quart": ("quart", "[qt_us]", "qts"),
        "litre": ("liter", "L", "l|L|ltr|ltrs"),
        "board foot": ("board_foot", "[bf_i]", ""),
        "gallon": ("gallon", "[gal_us]", ""),
        "imperial gallon": ("imperial_gallon", "[gal_br]", ""),
        "cubic foot": ("cubic_foot", "[cft_i]", "cu. ft.|cu. ft|ft3|ft³"),
        "bushel": ("bushel", "[bu_us]", ""),
        "hectolitre": ("hectoliter", "hL", "hL"),
        "barrel": ("oil_barrel", "[bbl_us]", "bbl|bbls"),
        "cubic yard": ("cubic_yard", "[cyd_i]", "cu. yd."),
        "cubic metre": ("meter**3", "m3", "cu m|cu. m|cbm|m3|m³"),
        "kilolitre": ("kiloliter", "kL", "kL"),
        "megalitre": ("megaliter", "ML", ""),
        "acre-foot": ("43560 * foot**3", "[acr_us].[ft_us]", "acre feet|acre foot"),
        "gigalitre": ("gigaliter", "GL", ""),
        "billion cubic foot": ("1000000000 * foot**3", "10*9.[cft_i]", "bcf|Bcf"),
        "billion cubic metre": ("1000000000 * meter**3", "10*9.m3", "bcm|Bcm"),
        "trillion cubic foot": ("1000000000000 * foot**3", "10*12.[cft_i]", "tcf|Tcf"),
    },
    "mass": {
        "nanogram": ("nanogram", "ng", ""),
        "microgram": ("microgram", "ug", "μg|ug|mcg"),
        "milligram": ("milligram", "mg", ""),
        "carat": ("carat", "[car_m]", ""),
        "gram": ("gram", "g", "g|gramme|grammes|gm|gms"),
        "tola": ("180 * grain", "180.[gr]", ""),
        "ounce": ("ounce", "[oz_av]", ""),
        "troy ounce": ("troy_ounce", "[oz_tr]", "troy oz"),
        "pound": ("pound", "[lb_av]", "lbs|lbs.|pound-mass"),
        "kilogram": ("kilogram", "kg", "kgs|kilo|kilos|kilogramme|kilogrammes"),
        "hundredweight": ("hundredweight", "[scwt_av]", ""),
        "quintal": ("100 * kilogram", "100.kg", "quintals"),
        "ton": ("ton", "[ston_av]", "short tons"),
        "tonne": ("metric_ton", "t", "metric tons|metric-ton|metric tonne|metric tonnes"),
        "long ton": ("long_ton", "[lton_av]", ""),
        "kilotonne": ("kilotonne", "kt", "kiloton|kilotons"),
        "megatonne": ("megatonne", "Mt", "megaton|megatons|MtCO2|MtCO2e"),
        "gigatonne": ("gigatonne", "Gt", "gigaton|gigatons|GtCO2|GtCO2e"),
    },
    "force": {
        "newton": ("newton", "N", ""),
        "pound-force": ("pound_force", "[lbf_av]", "pounds-force|pounds of thrust|pounds of force"),
        "kilonewton": ("kilonewton", "kN", ""),
        "meganewton": ("meganewton", "MN", ""),
    },
    "torque": {
        "newton metre": ("newton * meter", "N.m", "Nm|N m|N·m"),
        "pound-foot": (
            "foot * pound_force", "[lbf_av].[ft_i]",
            ("lb-ft|lb ft|lb.-ft.|lbs-ft|pound feet|foot-pound|foot-pounds|foot "
             "pounds|ft-lb|ft-lbs|ft lb|ft-lb."),
        ),
    },
    "pressure": {
        "pascal": ("pascal", "Pa", ""),
        "hectopascal": ("hectopascal", "hPa", ""),
        "millibar": ("millibar", "mbar", ""),
        "millimetre of mercury": (
            "millimeter_Hg", "mm[Hg]",
            "mmHg|mm Hg|millimetres of mercury|millimeter of mercury|millimeters of mercury",
        ),
        "kilopascal": ("kilopascal", "kPa", ""),
        "inch of mercury": ("1 * inch_Hg", "[in_i'Hg]", "inHg|inches of mercury"),
        "pound per square inch": ("pound_force_per_square_inch", "[psi]", "PSI"),
        "megapascal": ("megapascal", "MPa", ""),
        "gigapascal": ("gigapascal", "GPa", ""),
    },
    "energy": {
        "electronvolt": ("electron_volt", "eV", "electron volts"),
        "megaelectronvolt": ("megaelectron_volt", "MeV", ""),
        "gigaelectronvolt": ("gigaelectron_volt", "GeV", ""),
        "teraelectronvolt": ("teraelectron_volt", "TeV", ""),
        "joule": ("joule", "J", ""),
        "kilojoule": ("kilojoule", "kJ", ""),
        "british thermal unit": (
            "1 * international_british_thermal_unit", "[Btu_IT]",
            "BTU|BTUs|Btu|Btus|British thermal unit|British thermal units",
        ),
        "watt hour": ("watt_hour", "W.h", ""),
        "calorie": ("1000 * calorie", "[Cal]", "Calorie|Calories"),
        "kilocalorie": ("kilocalorie", "kcal", "kcals"),
        "megajoule": ("megajoule", "MJ", ""),
        "kilowatt hour": ("kilowatt_hour", "kW.h", "KWh|kwh|kW-h|kWhs"),
        "therm": ("100000 * international_british_thermal_unit", "10*5.[Btu_IT]", ""),
        "gigajoule": ("gigajoule", "GJ", ""),
        "million british thermal unit": (
            "1000000 * international_british_thermal_unit", "10*6.[Btu_IT]",
            "mmBTU|MMBtu|mmBtu|MMBTU",
        ),
        "megawatt hour": ("megawatt_hour", "MW.h", "MWhs"),
        "terajoule": ("terajoule", "TJ", ""),
        "gigawatt hour": ("gigawatt_hour", "GW.h", "GWhs"),
        "petajoule": ("petajoule", "PJ", ""),
        "terawatt hour": ("terawatt_hour", "TW.h", "TWhs"),
    },
    "power": {
        "milliwatt": ("milliwatt", "mW", ""),
        "watt": ("watt", "W", ""),
        "horsepower": ("horsepower", "[HP]", "HP"),
        "brake horsepower": ("1 * horsepower", "[HP]", "bhp|BHP"),
        "kilowatt": ("kilowatt", "kW", "KW|kWp"),
        "megawatt": ("megawatt", "MW", "MWp"),
        "gigawatt": ("gigawatt", "GW", "GWp"),
        "terawatt": ("terawatt", "TW", ""),
    },
    "apparent_power": {"megavolt ampere": ("megavolt_ampere", "MV.A", "")},
    "oil_equivalent": {
        "barrel of oil equivalent": ("", "{boe}", "barrels of oil equivalent|boe|BOE"),
    },
    "voltage": {
        "millivolt": ("millivolt", "mV", ""),
        "volt": ("volt", "V", "V"),
        "kilovolt": ("kilovolt", "kV", "KV"),
    },
    "current": {
        "milliampere": ("milliampere", "mA", "milliamp|milliamps"),
        "ampere": ("ampere", "A", "amps"),
    },
    "charge": {
        "milliampere hour": ("milliampere_hour", "mA.h",
         "milliamp hour|milliamp hours|milliamp-hour|milliamp-hours"),
        "ampere hour": ("ampere_hour", "A.h", "amp hour|amp hours|amp-hour|amp-hours"),
    },
    "resistance": {"ohm": ("ohm", "Ohm", "")},
    "temperature": {
        "celsius": (
            "", "Cel",
            "°C|° C|ºC|º C|℃|degrees Celsius|degree Celsius|degrees celsius|degC|deg C|deg. "
            "C|degrees C|degree C|Celsius"
            "|Centigrade|centigrade|degrees centigrade|degrees Centigrade|degree "
            "centigrade|degree-Celsius|degree-C",
        ),
    },
    "temperature_fahrenheit": {
        "fahrenheit": (
            "", "[degF]",
            "°F|° F|ºF|º F|℉|degrees Fahrenheit|degree Fahrenheit|degrees fahrenheit|degF|deg "
            "F|deg. F|degrees F|degree F"
            "|Fahrenheit|degree-Fahrenheit|degree-F",
        ),
    },
    "temperature_kelvin": {"kelvin": ("kelvin", "K", "Kelvin|degrees Kelvin")},
    "angle": {"degree": ("", "deg", "deg|°|º")},
    "speed": {
        "kilometre per hour": ("kilometer_per_hour", "km/h",
         "km/h|km/hr|kmh|kmph|km per hour|km an hour|kms per hour"),
        "foot per second": ("foot / second", "[ft_i]/s", "ft/s|ft per second"),
        "mile per hour": ("mile_per_hour", "[mi_i]/h", "mi/h|m.p.h."),
        "knot": ("knot", "[kn_i]", "kts"),
        "metre per second": ("meter_per_second", "m/s", "m/s|m per second"),
        "kilometre per second": ("kilometer_per_second", "km/s", "km/s|km per second|km a second"),
        "mile per second": ("mile / second", "[mi_i]/s", ""),
    },
    "fuel_economy": {
        "mile per gallon": ("mile / gallon", "[mi_i]/[gal_us]",
         "mpg|MPG|miles to the gallon|miles a gallon"),
        "kilometre per litre": ("kilometer / liter", "km/L",
         "km/l|km/L|kmpl|kilometres a litre|kilometers a liter"),
    },
    "fuel_consumption": {
        "litre per 100 kilometres": (
            "", "L/(100.km)",
            ("L/100km|l/100km|L/100 km|l/100 km|litres per 100km|litres per 100 km|liters "
             "per 100 km"),
        ),
    },
    "flow": {
        "litre per day": ("liter / day", "L/d", ""),
        "gallon per day": ("gallon / day", "[gal_us]/d", "gpd"),
        "litre per minute": ("liter / minute", "L/min", "l/min|L/min"),
        "gallon per minute": ("gallon / minute", "[gal_us]/min", "gpm"),
        "litre per second": ("liter / second", "L/s", "l/s|L/s"),
        "cubic foot per second": ("foot**3 / second", "[cft_i]/s", "cfs|cusec|cusecs"),
        "cubic metre per second": ("meter**3 / second", "m3/s", "m3/s|m³/s|cumec|cumecs"),
    },
    "oil_flow": {
        "barrel per day": (
            "", "[bbl_us]/d",
            "barrels of oil per day|barrels of oil a day|barrels of crude per day|barrels of "
            "crude a day|barrels daily|bpd"
            "|b/d|bbl/d|bbls/d",
        ),
    },
    "oil_equivalent_flow": {
        "barrel of oil equivalent per day": (
            "", "{boe}/d", ("barrels of oil equivalent per day|barrels of oil equivalent a "
             "day|boepd|boed|boe/d"),
        ),
    },
    "mass_flow": {"megatonne per year": ("", "Mt/a", "mtpa|Mtpa|MTPA|megatonnes per annum")},
    "crop_yield": {"bushel per acre": ("", "[bu_us]/[acr_us]", "bushels an acre|bu/ac|bu/acre")},
    "data": {
        "kilobit": ("kilobit", "kbit", ""),
        "byte": ("byte", "By", ""),
        "kilobyte": ("kilobyte", "kBy", "KB"),
        "megabit": ("megabit", "Mbit", "Mb"),
        "megabyte": ("megabyte", "MBy", ""),
        "gigabit": ("gigabit", "Gbit", "Gb"),
        "gigabyte": ("gigabyte", "GBy", ""),
        "terabit": ("terabit", "Tbit", "Tb"),
        "terabyte": ("terabyte", "TBy", ""),
        "petabyte": ("petabyte", "PBy", ""),
        "exabyte": ("exabyte", "EBy", ""),
        "zettabyte": ("zettabyte", "ZBy", ""),
    },
    "data_rate": {
        "bit per second": ("bit / second", "bit/s", ""),
        "kilobit per second": ("kilobit / second", "kbit/s", "kbps|Kbps|kb/s|kbit/s"),
        "megabit per second": ("megabit / second", "Mbit/s", "Mbps|mbps|Mb/s|Mbit/s"),
        "megabyte per second": ("megabyte / second", "MBy/s", "MB/s|MBps"),
        "gigabit per second": ("gigabit / second", "Gbit/s", "Gbps|gbps|Gb/s|Gbit/s"),
        "gigabyte per second": ("gigabyte / second", "GBy/s", "GB/s|GBps"),
        "terabit per second": ("terabit / second", "Tbit/s", "Tbps|Tb/s|Tbit/s"),
        "terabyte per second": ("terabyte / second", "TBy/s", "TB/s|TBps"),
    },
    "frequency": {
        "hertz": ("hertz", "Hz", "hz"),
        "kilohertz": ("kilohertz", "kHz", "KHz"),
        "megahertz": ("megahertz", "MHz", "Mhz"),
        "gigahertz": ("gigahertz", "GHz", "Ghz"),
        "terahertz": ("terahertz", "THz", ""),
    },
    "rotation": {"revolution per minute": ("", "{rev}/min", "rpm|RPM|rotations per minute")},
    "heart_rate": {"beat per minute": ("", "{beat}/min", "bpm|BPM")},
    "frame_rate": {"frame per second": ("", "{frame}/s", "fps|FPS")},
    "computing": {
        "operation per second": (
            "1 * hertz", "{operation}/s",
            "floating-point operations per second|floating point operations per second",
        ),
        "gigaflop": ("1 * gigahertz", "10*9.{flop}/s", "GFLOPS|GFLOPs|GFlops"),
        "teraflop": ("1 * terahertz", "10*12.{flop}/s", "TFLOPS|TFLOPs|TFlops|TFLOP|TeraFLOPS"),
        "trillion operations per second": ("1 * terahertz", "10*12.{operation}/s",
         "TOPS|trillion operations per second"),
        "petaflop": ("1 * petahertz", "10*15.{flop}/s", "PFLOPS|PFLOPs|PFlops|PFLOP|PetaFLOPS"),
        "exaflop": ("1 * exahertz", "10*18.{flop}/s", "EFLOPS|EFLOPs|EFlops|EFLOP|ExaFLOPS"),
    },
    "wafer_output": {
        "wafer per month": ("", "{wafer}/mo",
         "wafers each month|wafers monthly|wspm|wafer starts per month"),
    },
    "container": {"twenty-foot equivalent unit": ("", "{TEU}",
      "TEU|TEUs|teu|teus|20-foot equivalent units")},
    "image": {"pixel": ("pixel", "{pixel}", ""), "megapixel": ("megapixel", "10*6.{pixel}", "")},
    "image_density": {"pixel per inch": ("", "{pixel}/[in_i]", "ppi|PPI")},
    "luminous_flux": {"lumen": ("lumen", "lm", "")},
    "illuminance": {"lux": ("lux", "lx", "")},
    "luminance": {"nit": ("nit", "cd/m2", "")},
    "sound": {"decibel": ("", "dB", "dB|dBA|dB(A)")},
    "radioactivity": {
        "becquerel": ("becquerel", "Bq", ""),
        "megabecquerel": ("megabecquerel", "MBq", ""),
        "gigabecquerel": ("gigabecquerel", "GBq", ""),
        "terabecquerel": ("terabecquerel", "TBq", ""),
    },
    "radioactivity_by_mass": {"becquerel per kilogram": ("", "Bq/kg",
      "becquerels a kilogram|Bq/kg")},
    "radioactivity_by_volume": {
        "becquerel per litre": ("", "Bq/L", "becquerels a litre|becquerels a liter|Bq/l|Bq/L"),
    },
    "radiation_dose": {
        "microsievert": ("microsievert", "uSv", "μSv|uSv"),
        "millisievert": ("millisievert", "mSv", ""),
        "sievert": ("sievert", "Sv", ""),
    },
    "radiation_dose_rate": {
        "microsievert per hour": ("microsievert / hour", "uSv/h", "µSv/h|μSv/h|uSv/h"),
        "millisievert per hour": ("millisievert / hour", "mSv/h", "mSv/h"),
    },
    "concentration": {
        "part per trillion": ("ppm / 1000000", "[pptr]", "ppt"),
        "parts per billion": ("ppm / 1000", "[ppb]", "ppb|part per billion"),
        "part per million": ("ppm", "[ppm]", ""),
    },
    "mass_concentration": {
        "microgram per cubic metre": (
            "microgram / meter**3", "ug/m3",
            "µg/m3|µg/m³|μg/m3|μg/m³|ug/m3|micrograms a cubic metre|micrograms a cubic meter",
        ),
        "microgram per litre": ("microgram / liter", "ug/L", "µg/L|μg/L|µg/l|μg/l"),
        "milligram per litre": ("milligram / liter", "mg/L", "mg/L|mg/l"),
        "milligram per decilitre": ("milligram / deciliter", "mg/dL", "mg/dL|mg/dl"),
    },
    "emission": {"gram per kilometre": ("", "g/km", "g/km|grams a kilometre|grams a kilometer")},
    "purity": {"karat": ("", "[car_Au]", "")},
}  # fmt: skip
# A code -> the code of which it is told as so many.
TOLD_AS = {"decade": ("year", "10"), "century": ("year", "100")}
# What counts only behind a blank: a scale without one.
AFTER_BLANK = {"metre": "m", "tonne": "t", "kelvin": "K"}
# Letters that count only right behind the digits: "30C" is a temperature.
ATTACHED = {"celsius": "C", "fahrenheit": "F"}
# Names of pint that papers do not print, or that mean something else there ("SEC", "MS" and "NS"
# would be durations too, since those match in any case); a single letter is taken by hand alone.
NEVER = frozenset((
    "sec", "ms", "ns", "in", "ly", "au", "pc", "kn", "kt", "ct", "Pa", "Ω", "pt", "toz", "ozt",
    "oz_t", "floz", "cp",
    "oil_bbl", "oil_barrel", "octet", "tonne", "Mt", "Ml", "Gl", "MN", "Mpixel", "amp_hour",
    "watthour", "kps", "kmps", "mps",
    "degK", "°K", "degree_Kelvin", "degreeK", "FBM", "BF", "BDFT", "ℓ",
))  # fmt: skip
FOREIGN = re.compile(
    r"international|avoirdupois|avdp|liquid|hydraulic|super|force|^(?:US|UK|imperial)_|_iso"
)
# A word of money, when it stands alone.
AMBIGUOUS = ("pound", "pounds", "quarter")
# Plurals that are not made with "s".
PLURALS = {
    "foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia",
    "parts": "parts",
}  # fmt: skip
SAME_IN_PLURAL = ("hertz", "lux", "horsepower", "celsius", "fahrenheit", "hundredweight")
STRETCHES = {"second": "a", "minute": "a", "hour": "an", "day": "a", "month": "a", "year": "a"}
SCALES = ("million", "billion", "trillion")
EXAMPLES = {
    "nanosecond": "The pulse lasts [20 nanoseconds].",
    "microsecond": "The switch takes [five microseconds].",
    "millisecond": "The delay was [30 milliseconds].",
    "second": "The blackout lasted [40 seconds].",
    "minute": "The tremor went on for [two minutes].",
    "hour": "Rescuers dug for [36 hours].|It was a [12-hour] strike.",
    "day": "Staff get a [60-day] notice.|The search ended after [five days].",
    "week": "It offered severance of [16 weeks] of pay.|They get [two weeks] for each year.",
    "fortnight": "The mine was shut for [two fortnights].",
    "quarter": "Profit fell for [two quarters] in a row.",
    "month": "Health cover runs for [six months].|It signed an [18-month] lease.",
    "year": "The contract runs for [10 years].|It is a [five-year] deal.",
    "decade": "It was the worst quake in [two decades].",
    "century": "The bridge stood for [three centuries].",
    "millennium": "The city was inhabited for [four millennia].",
    "nanometre": (
        "The chip is made on a [7] nm line.|"
        "It is a [5]-nanometre process.|"
        "Chips of [5]nm are scarce."
    ),
    "micrometre": "The layer is [12] microns thick.",
    "millimetre": "The town had [120] mm of rain.|It makes [300]-millimetre wafers.",
    "centimetre": "The water rose [40] cm.",
    "inch": "The phone has a [6.7]-inch screen.|The storm dropped [12] inches of rain.",
    "foot": "The ladder is [20] feet long.|A [10]-foot surge hit the port.",
    "yard": "It was found [200] yards from the road.",
    "metre": (
        "The tower is [828] metres tall.|"
        "A [3]-metre wave hit the coast.|"
        "The wall is [5] m high."
    ),
    "fathom": "The wreck lies in [30] fathoms of water.",
    "furlong": "The course is [8] furlongs long.",
    "kilometre": "A quake struck at a depth of [18.5] km.|The line is [1,200] kilometres long.",
    "mile": "The fire is [15] miles from the town.|The debris stretched for [7] miles.",
    "nautical mile": "The ship was [12] nautical miles from the coast.",
    "astronomical unit": "The comet passed at [1.8] astronomical units from the sun.",
    "light year": "The star is [40] light years away.",
    "parsec": "The cluster is [140] parsecs away.",
    "square centimetre": "The sensor measures [6] square centimetres.",
    "square inch": "The panel measures [30] square inches.",
    "square foot": "The office has [90,000] square feet.",
    "square yard": "The market covers [4,000] square yards.",
    "square metre": "The hall has [5,000] square metres.",
    "dunam": "The settlement took [200] dunams of farmland.",
    "acre": "The blaze covered [30,000] acres.",
    "hectare": "The fire burned [1,400] hectares.",
    "square kilometre": "The flood covered [700] square kilometres.",
    "square mile": "The park spans [50] square miles.",
    "millilitre": "Each vial holds [5] millilitres.",
    "cubic centimetre": "The engine has [250] cubic centimetres.",
    "teaspoon": "The recipe needs [two] teaspoons of salt.",
    "tablespoon": "The sauce has [three] tablespoons of oil.",
    "centilitre": "The glass holds [12] centilitres.",
    "cubic inch": "The truck has a motor of [350] cubic inches.",
    "fluid ounce": "The bottle holds [16] fluid ounces.",
    "decilitre": "The cup holds [two] decilitres.",
    "pint": "Donors gave [300] pints of blood.",
    "quart": "The farm sold [80] quarts of berries.",
    "litre": "The tank holds [600] litres.",
    "board foot": "The mill cut [2 million] board feet of pine.",
    "gallon": "About [20,000] gallons spilled.",
    "imperial gallon": "The tanker holds [6,000] imperial gallons.",
    "cubic foot": "The field holds [2 trillion] cubic feet of gas.",
    "bushel": "Farmers will harvest [15 billion] bushels of corn.",
    "hectolitre": "The brewer sold [40 million] hectolitres of beer.",
    "barrel": "The tanker carried [2 million] barrels of crude.",
    "cubic yard": "Crews removed [900] cubic yards of debris.",
    "cubic metre": "The country buys [10 billion] cubic metres of gas.",
    "kilolitre": "The refinery made [700] kilolitres of ethanol.",
    "megalitre": "The plant treats [90] megalitres of water.",
    "acre-foot": "The lake lost [50,000] acre-feet of water.",
    "gigalitre": "The dam holds [480] gigalitres.",
    "billion cubic foot": "Gas stocks rose by [60] bcf.",
    "billion cubic metre": "The pipeline carries [16] bcm of gas.",
    "trillion cubic foot": "The field holds [9] tcf of gas.",
    "nanogram": "The sample held [40] nanograms of the toxin.",
    "microgram": "Each dose has [30] micrograms of the vaccine.",
    "milligram": "Each pill has [50] mg of the drug.",
    "carat": "The miner dug up a diamond of [342] carats.",
    "gram": "Police found [300] grams of cocaine.",
    "tola": "The smuggler carried [90] tolas of gold.",
    "ounce": "The phone weighs [7] ounces.",
    "troy ounce": "The bank holds [2 million] troy ounces of gold.",
    "pound": "The car weighs [4,000] lbs.",
    "kilogram": "The battery weighs [450] kg.",
    "hundredweight": "The farmer sold [60] hundredweight of milk.",
    "quintal": "Growers sold [400] quintals of wheat.",
    "ton": "The mill made [200,000] tons of steel.",
    "tonne": ("The mine yielded [1.2 million] tonnes of copper.|It shipped [300] metric tons of "
     "rice.|It bought [90] t of zinc."),
    "long ton": "The ship displaced [9,000] long tons.",
    "kilotonne": "The smelter made [90] kilotonnes of zinc.",
    "megatonne": "The country emitted [410] megatonnes of carbon dioxide.",
    "gigatonne": "The world emitted [37] gigatonnes of carbon dioxide.",
    "newton": "The clamp takes a load of [300] newtons.",
    "pound-force": "The engine makes [30,000] pounds of thrust.|The thruster makes [100] lbf.",
    "kilonewton": "The rocket motor makes [850] kilonewtons.",
    "meganewton": "The booster makes [16] meganewtons.",
    "newton metre": "The motor makes [430] Nm of torque.",
    "pound-foot": "The engine makes [400] pound-feet of torque.|The diesel makes [350] lb-ft.",
    "pascal": "The fan builds up [200] pascals.",
    "hectopascal": "The typhoon had a pressure of [935] hectopascals.",
    "millibar": "The eye had a pressure of [920] millibars.",
    "millimetre of mercury": "His blood pressure was [140] mmHg.",
    "kilopascal": "The tyre was filled to [230] kilopascals.",
    "inch of mercury": "The barometer fell to [27.9] inches of mercury.",
    "pound per square inch": "The pipe burst at [900] psi.",
    "megapascal": "The concrete withstands [60] megapascals.",
    "gigapascal": "The crystal was pressed at [150] gigapascals.",
    "electronvolt": "The beam has [500] electronvolts.",
    "megaelectronvolt": "The beam has [70] MeV.",
    "gigaelectronvolt": "The particle weighs [125] GeV.",
    "teraelectronvolt": "The collider runs at [13] TeV.",
    "joule": "The flash gave off [50] joules.",
    "kilojoule": "The snack has [800] kilojoules.",
    "british thermal unit": "The heater gives [9,000] BTU.",
    "watt hour": "The battery holds [60] watt-hours.",
    "calorie": "The meal has [900] calories.|The bar has [210] Calories.",
    "kilocalorie": "The ration has [2,100] kcal.",
    "megajoule": "The shot delivered [2] megajoules.",
    "kilowatt hour": "The car has a [75] kWh battery.",
    "therm": "The household used [900] therms of gas.",
    "gigajoule": "The boiler used [70] gigajoules.",
    "million british thermal unit": "The terminal bought [5,000] mmBtu of gas.",
    "megawatt hour": "The site can store [800] MWh.",
    "terajoule": "The city used [300] terajoules of gas.",
    "gigawatt hour": "The plant can make [40] GWh of batteries a year.",
    "petajoule": "The state used [90] petajoules of gas.",
    "terawatt hour": "Data centres used [460] TWh.",
    "milliwatt": "The sensor draws [15] milliwatts.",
    "watt": "The chip draws [700] watts.",
    "horsepower": "The truck has [480] horsepower.",
    "brake horsepower": "The coupe has [510] bhp.",
    "kilowatt": "Each rack draws [120] kW.",
    "megawatt": "The wind farm has [300] MW.",
    "gigawatt": "The campus will need [5] gigawatts.",
    "terawatt": "The world has [2] terawatts of solar panels.",
    "megavolt ampere": "The new transformer has [250] MVA.",
    "barrel of oil equivalent": "The field holds [300 million] barrels of oil equivalent.",
    "millivolt": "The signal reached [80] millivolts.",
    "volt": "The fence carries [7,000] volts.",
    "kilovolt": "A [220]-kilovolt line failed.",
    "milliampere": "The implant draws [2] milliamperes.",
    "ampere": "The charger takes [32] amps.",
    "milliampere hour": "The phone has a [5,000] mAh battery.",
    "ampere hour": "The van has a battery of [100] Ah.",
    "ohm": "The coil has [8] ohms.",
    "celsius": (
        "It reached [45] degrees Celsius.|"
        "It hit [30]C in the shade.|"
        "The oven was heated to [220]°C."
    ),
    "fahrenheit": "It was [113] degrees Fahrenheit in the shade.|Highs will reach [98]°F.",
    "kelvin": "The magnet is cooled to [4] kelvin.|The probe was kept at [20] K.",
    "degree": "The tower leans by [four] degrees.|Temperatures will fall to [12] degrees.",
    "kilometre per hour": "Winds reached [240] km/h.",
    "foot per second": "The lift rises [30] feet per second.",
    "mile per hour": "Gusts hit [150] mph.|The storm had [120]-mile-per-hour winds.",
    "knot": "Winds blew at [60] knots.",
    "metre per second": "The lift moves at [20] metres per second.",
    "kilometre per second": "The probe flew by at [14] kilometres per second.",
    "mile per second": "The rock entered the atmosphere at [11] miles per second.",
    "mile per gallon": "The car does [29] mpg.",
    "kilometre per litre": "The scooter does [45] kilometres per litre.",
    "litre per 100 kilometres": "The hatchback burns [5.2] litres per 100 kilometres.",
    "litre per day": "Each household gets [50] litres per day.",
    "gallon per day": "The town pumps [90,000] gallons per day.",
    "litre per minute": "The machine gives [15] litres per minute.",
    "gallon per minute": "The well yields [400] gallons per minute.",
    "litre per second": "The spring yields [70] litres per second.",
    "cubic foot per second": "The dam released [8,000] cubic feet per second.",
    "cubic metre per second": "The river carried [2,500] cubic metres per second.",
    "barrel per day": "The group will cut output by [1 million] barrels per day.",
    "barrel of oil equivalent per day": "The producer pumped [90,000] boepd.",
    "megatonne per year": "The terminal has a capacity of [12] mtpa.",
    "bushel per acre": "Corn yields reached [177] bushels per acre.",
    "kilobit": "The message takes [90] kilobits.",
    "byte": "The header takes [64] bytes.",
    "kilobyte": "The note takes [12] KB.",
    "megabit": "The memory holds [4] megabits.",
    "megabyte": "The app takes [80] MB.",
    "gigabit": "The memory chip holds [16] gigabits.|It sells [24]Gb chips.",
    "gigabyte": "The card has [80] GB of memory.|It has a [256]GB drive.",
    "terabit": "The cable carries [20] terabits.",
    "terabyte": "Hackers took [2] terabytes of files.",
    "petabyte": "The archive holds [30] petabytes.",
    "exabyte": "The cloud holds [12] exabytes.",
    "zettabyte": "The world made [120] zettabytes of data.",
    "bit per second": "The buoy sends [300] bits per second.",
    "kilobit per second": "The old modem managed [56] kbps.",
    "megabit per second": "The link runs at [100] Mbps.",
    "megabyte per second": "The drive writes [500] MB/s.",
    "gigabit per second": "The port runs at [400] Gbps.",
    "gigabyte per second": "The memory moves [900] GB/s.",
    "terabit per second": "The cable carries [250] Tbps.",
    "terabyte per second": "The memory moves [3.3] TB/s.",
    "hertz": "The screen runs at [120] Hz.",
    "kilohertz": "It was heard at [15] kHz.",
    "megahertz": "The band is [700] MHz.",
    "gigahertz": "The chip runs at [3.2] GHz.",
    "terahertz": "The scanner works at [2] terahertz.",
    "revolution per minute": "The turbine spins at [3,000] rpm.",
    "beat per minute": "His pulse rose to [180] beats per minute.",
    "frame per second": "The camera shoots [240] frames per second.",
    "operation per second": "The first computer did [5,000] operations per second.",
    "gigaflop": "The board reaches [500] gigaflops.",
    "teraflop": "The chip reaches [320] teraflops.",
    "trillion operations per second": "The phone chip does [45] TOPS.",
    "petaflop": "The cluster reaches [200] petaflops.",
    "exaflop": "The supercomputer reaches [1.7] exaflops.",
    "wafer per month": "The fab can make [40,000] wafers per month.",
    "twenty-foot equivalent unit": "The port handled [900,000] TEUs.",
    "pixel": "The screen is [1,920] pixels wide.",
    "megapixel": "The phone has a [48]-megapixel camera.",
    "pixel per inch": "The display has [460] pixels per inch.",
    "lumen": "The lamp gives [800] lumens.",
    "lux": "The office is lit with [500] lux.",
    "nit": "The screen reaches [1,600] nits.",
    "decibel": "The crowd reached [110] decibels.",
    "becquerel": "The filter held [900] becquerels of caesium.",
    "megabecquerel": "The patient was given [400] megabecquerels.",
    "gigabecquerel": "The source held [70] gigabecquerels.",
    "terabecquerel": "The reactor released [15] terabecquerels.",
    "becquerel per kilogram": "The fish had [180] becquerels per kilogram.",
    "becquerel per litre": "The treated water had [190] becquerels per litre.",
    "microsievert": "The scan gives [100] microsieverts.",
    "millisievert": "The worker took [20] millisieverts.",
    "sievert": "The core gave off [9] sieverts.",
    "microsievert per hour": "The gauge showed [3] microsieverts per hour.",
    "millisievert per hour": "The robot measured [80] millisieverts per hour.",
    "part per trillion": "The tap water had [70] parts per trillion of the chemical.",
    "parts per billion": "The well had [15] parts per billion of lead.",
    "part per million": "Carbon dioxide reached [424] parts per million.",
    "microgram per cubic metre": "Smog reached [300] micrograms per cubic metre.",
    "microgram per litre": "The well had [12] micrograms per litre of arsenic.",
    "milligram per litre": "The limit is [50] milligrams per litre.",
    "milligram per decilitre": "His blood sugar was [180] mg/dL.",
    "gram per kilometre": "The model emits [95] grams per kilometre.",
    "karat": "The ring is of [14]-karat gold.",
}  # fmt: skip
REJECTS = {
    "millisecond": "It has 5 MS patients.",
    "second": (
        "The second man left.|"
        "The second person declined to be named.|"
        "Two SEC filings name him."
    ),
    "minute": "The minute hand stopped.",
    "hour": "It happened in rush hour.",
    "day": "They met on the second day.",
    "week": "Shares fell this week.",
    "fortnight": "It was decided last fortnight.",
    "quarter": "It closed three quarters of its shops.",
    "month": "Sales rose last month.",
    "year": "It was the best year so far.",
    "decade": "It is the decade of the chip.",
    "century": "It was built in the 19th century.",
    "millennium": "It was the turn of the millennium.",
    "inch": "They inched forward.|They agreed on 12 in May.",
    "foot": "The board got cold feet.",
    "yard": "The yard was empty.",
    "metre": "The meter was running.|The film made $5m.|It sold 5m phones.",
    "mile": "It is miles ahead of its rivals.",
    "barrel": "The price per barrel rose.",
    "pound": "It cost him 4,000 pounds.",
    "ton": "They have tons of work to do.",
    "megatonne": "Some 12 Mt Everest guides were on strike.",
    "megalitre": "It trained two ML models.",
    "tonne": "The fund holds $5t.",
    "watt": "He lives at 350 W. 42nd Street.",
    "kelvin": "He ran a 10K in June.|The firm cut 12K jobs.",
    "knot": "The rope had a knot.",
    "gigabit": "The card has 80 GB of memory.",
    "gigabyte": "It sells 24Gb chips.",
    "wafer per month": "She types at 60 words per minute.",
    "megapixel": "Some 12 MP aides quit.",
}  # fmt: skip

Row = tuple[str, str, str]


def main() -> None:
    """Write the file anew."""
    TARGET.write_text(make_text(), encoding="utf-8", newline="\n")


def make_text() -> str:
    """The whole file."""
    parts = [HEAD]
    for dimension, table in UNITS.items():
        base, note = DIMENSIONS[dimension]
        heading = f"# {dimension.capitalize().replace('_', ' ')}.{note and ' '}{note}"
        parts.append("\n# ".join(wrap(heading, COLUMNS - 2)) + "\n")
        parts += ["\n".join(entry(code, row, dimension, base)) for code, row in table.items()]
    return "\n".join(parts)


def entry(code: str, row: Row, dimension: str, base: str) -> Iterator[str]:
    """The lines of one unit."""
    name, ucum, marks = row
    forms = [
        form for form in (*spelled(code), *printed(name), *split(marks)) if form not in AMBIGUOUS
    ]
    yield f"[{code.replace(' ', '_').replace('-', '_')}]"
    yield f"code = {text(code)}"
    yield f"ucum = {text(ucum)}"
    yield f"dimension = {text(dimension)}"
    yield f"factor = {text(factor(name, base))}"
    if code in TOLD_AS:
        other, times = TOLD_AS[code]
        yield f"told_as = {text(other)}"
        yield f"times = {text(times)}"
    yield listed("surfaces", forms)
    if code in AFTER_BLANK:
        yield listed("after_blank", split(AFTER_BLANK[code]))
    if code in ATTACHED:
        yield listed("attached", split(ATTACHED[code]))
    if code not in EXAMPLES:
        raise SystemExit(f"{code}: add a sentence to EXAMPLES, with the figure in brackets")
    yield listed("examples", split(EXAMPLES[code]))
    yield listed("rejects", split(REJECTS.get(code, "")))
    yield ""


def factor(name: str, base: str) -> str:
    """How many of the base one unit is, in decimals: all of them where they end, else 15 digits."""
    if not name:
        return "1"
    ratio = Fraction(
        REGISTRY.parse_expression(f"({name}) / ({base})").to_reduced_units().to("").magnitude
    )
    rest = ratio.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    digits = Context(prec=100) if rest == 1 else ROUNDED
    return (
        f"{digits.divide(Decimal(ratio.numerator), Decimal(ratio.denominator)).normalize(digits):f}"
    )


def printed(name: str) -> list[str]:
    """The symbol and the other names that pint has for a unit.

    Of a multiple ("kilometer") the symbol alone.
    """
    if not name.isidentifier():
        return []
    prefix, unit, _ = REGISTRY.parse_unit_name(name)[0]
    known = [REGISTRY.get_symbol(name), *(() if prefix else (unit, *REGISTRY._units[unit].aliases))]
    kept = [one for one in known if len(one) > 1 and one not in NEVER and not FOREIGN.search(one)]
    return [one.replace("_", " ") for one in kept]


def spelled(code: str) -> list[str]:
    """The name in singular and plural, in both spellings, with blanks or hyphens.

    "miles per hour", "mile-an-hour".
    """
    if code.startswith(SCALES):
        return []
    head, per, rest = code.partition(" per ")
    heads = (head,) if " of " in head else (head, plural(head))
    tails = (
        [f" per {rest}", *([f" {STRETCHES[rest]} {rest}"] if rest in STRETCHES else [])]
        if per
        else [""]
    )
    forms = [one + tail for tail in tails for one in heads]
    forms += [one.replace(" ", "-") for one in forms if one.startswith(f"{head} ") or not per]
    return [spelling for one in forms for spelling in (one, american(one))]


def american(form: str) -> str:
    """The form as Americans spell it."""
    return re.sub("(met|lit)re", r"\1er", form)


def plural(name: str) -> str:
    """A name with its last word in the plural."""
    last = re.split("[ -]", name)[-1]
    if last.endswith(SAME_IN_PLURAL):
        return name
    return name.removesuffix(last) + PLURALS.get(last, f"{last}s")


def listed(key: str, forms: list[str]) -> str:
    """`key = […]` as TOML, each value once, in lines of at most 100 columns."""
    values = [text(form) for form in dict.fromkeys(forms)]
    if len(line := f"{key} = [{', '.join(values)}]") <= COLUMNS:
        return line
    lines = ["   "]
    for value in values:
        if len(lines[-1]) + len(value) + 2 > COLUMNS:
            lines.append("   ")
        lines[-1] += f" {value},"
    return "\n".join([f"{key} = [", *lines, "]"])


def text(value: str) -> str:
    """A TOML string."""
    return json.dumps(value, ensure_ascii=False)


def split(cell: str) -> list[str]:
    """Cell -> its values."""
    return [value for value in cell.split("|") if value]


if __name__ == "__main__":
    main()
