"""Reads every .ics file of a folder with python-icalendar and prints one JSON object a line."""
import datetime
import json
import os
import sys

import icalendar


def carets(text):
    """RFC 6868; this version of python-icalendar leaves the carets in parameter values as they stand."""
    decoded, i = [], 0
    while i < len(text):
        pair = {"^n": "\n", "^'": '"', "^^": "^"}.get(text[i:i + 2])
        decoded.append(pair if pair is not None else text[i])
        i += 2 if pair is not None else 1
    return "".join(decoded)


def moment(event, name, zones):
    """The moment by the file's own VTIMEZONE: the parser itself prefers the zone rules of this machine."""
    prop = event[name]
    value = prop.dt
    zone = prop.params.get("TZID")
    if zone:
        value = zones[str(zone)].localize(value.replace(tzinfo=None))
    if value.tzinfo is None:
        raise ValueError(name + " has no zone")
    return int((value - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)).total_seconds())


def person(prop):
    params = prop.params
    return {
        "address": str(prop),
        "name": carets(str(params["CN"])) if "CN" in params else None,
        "participation": str(params["PARTSTAT"]) if "PARTSTAT" in params else None,
    }


def several(value):
    return value if isinstance(value, list) else [value] if value is not None else []


def read(octets):
    calendar = icalendar.Calendar.from_ical(octets.decode("utf-8"))
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    events = calendar.walk("VEVENT")
    if len(events) != 1:
        raise ValueError("%d events" % len(events))
    event = events[0]
    if calendar.errors or event.errors:
        raise ValueError(str(calendar.errors + event.errors))
    text = lambda name: str(event[name]) if name in event else None
    return {
        "method": str(calendar["METHOD"]) if "METHOD" in calendar else None,
        "uid": text("UID"),
        "sequence": int(event["SEQUENCE"]),
        "status": text("STATUS"),
        "summary": text("SUMMARY"),
        "description": text("DESCRIPTION"),
        "location": text("LOCATION"),
        "url": text("URL"),
        "start": moment(event, "DTSTART", zones),
        "end": moment(event, "DTEND", zones),
        "stamp": moment(event, "DTSTAMP", zones),
        "organizer": person(event["ORGANIZER"]) if "ORGANIZER" in event else None,
        "attendees": [person(p) for p in several(event.get("ATTENDEE"))],
        "alarms": len(event.walk("VALARM")),
        "names": sorted(name.upper() for name, value in event.items() for _ in several(value)),
    }


folder = sys.argv[1]
for file in sorted(name for name in os.listdir(folder) if name.endswith(".ics")):
    try:
        with open(os.path.join(folder, file), "rb") as stream:
            line = read(stream.read())
    except Exception as problem:  # what the parser says is the result
        line = {"error": "%s: %s" % (type(problem).__name__, problem)}
    line["file"] = file
    print(json.dumps(line))
