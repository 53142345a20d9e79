package org.glossator.plugins.dates.reading;

/**
 * Classes of words and what each word stands for: {@code CLASS: word=value ...}; a line that begins with a space goes on with the class
 * before. Here and not in a resource, since the first resource that a plugin reads costs it as much as fifteen classes.
 */
final class WordLists {

    static final String TEXT = """
            MONTH: january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12
            MONTHABBR: jan=1 feb=2 febr=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12
            WEEKDAY: monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7
            WEEKDAYABBR: mon=1 tue=2 tues=2 wed=3 weds=3 thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7
            WEEKDAYS: mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6 sundays=7
            CARDINAL: zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
             fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
            MAGNITUDE: hundred=100 thousand=1000 million=1000000 dozen=12
            ORDINAL: first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13
             fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30
            UNIT: second=SECOND minute=MINUTE hour=HOUR day=DAY weekend=WEEKEND week=WEEK month=MONTH quarter=QUARTER year=YEAR decade=DECADE
             century=CENTURY millennium=MILLENNIUM
            UNITS: seconds=SECOND minutes=MINUTE hours=HOUR days=DAY weekends=WEEKEND weeks=WEEK months=MONTH quarters=QUARTER years=YEAR
             decades=DECADE centuries=CENTURY millennia=MILLENNIUM nights=DAY
            UNITABBR: hr=HOUR hrs=HOUR min=MINUTE mins=MINUTE sec=SECOND secs=SECOND wk=WEEK wks=WEEK yr=YEAR yrs=YEAR
            SEASON: spring=SPRING summer=SUMMER fall=AUTUMN autumn=AUTUMN winter=WINTER
            DAYPART: morning=MORNING afternoon=AFTERNOON evening=EVENING night=NIGHT midday=MIDDAY dawn=MORNING dusk=EVENING noontime=MIDDAY
             midmorning=MORNING midafternoon=AFTERNOON lunchtime=MIDDAY sunrise=MORNING sunset=EVENING
            DAYPARTS: mornings=MORNING afternoons=AFTERNOON evenings=EVENING nights=NIGHT
            POINTER: last=LAST this=THIS next=NEXT past=LAST coming=NEXT
            TENS: twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90
            VAGUE: several few many some numerous countless various multiple
            ADJECTIVE: full straight consecutive trading business working calendar whole long short successive additional extra further solid entire bloody brutal bitter hard terrible difficult tense quiet peaceful happy cold hot
            FREQUENCY: hourly=PT1H daily=P1D nightly=XXXX-XX-XXTNI weekly=P1W fortnightly=P2W biweekly=P2W monthly=P1M bimonthly=P2M quarterly=P3M
             yearly=P1Y annually=P1Y semiannually=P6M
            ZONE: utc=Z gmt=Z est=-05:00 edt=-04:00 cst=-06:00 cdt=-05:00 mst=-07:00 mdt=-06:00 pst=-08:00 pdt=-07:00 bst=+01:00 cet=+01:00
             cest=+02:00 eet=+02:00 eest=+03:00 msk=+03:00 ist=+05:30 jst=+09:00 kst=+09:00 hkt=+08:00 sgt=+08:00 aest=+10:00 aedt=+11:00 wet=+00:00
             et=America/New_York ct=America/Chicago pt=America/Los_Angeles
            """;

    private WordLists() {}
}
