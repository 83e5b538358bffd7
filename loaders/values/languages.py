"""The languages in which partners write: names of months, weekdays and countries."""

PARTNERS = "en en_GB el bg nl fr pl es ca de ro pt lv it fi hr sl sq"
# Unicode locales (CLDR), as Babel knows them.
LANGUAGES = tuple(PARTNERS.split())
