// Reads every .ics file of a folder with ical.js and prints one JSON object a line.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';

const folder = process.argv[2];

function person(property) {
  return {
    address: property.getFirstValue(),
    name: property.getParameter('cn') ?? null,
    participation: property.getParameter('partstat') ?? null,
  };
}

function read(octets) {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length !== 1) throw new Error(`${events.length} events`);
  const event = events[0];
  const value = (name) => event.getFirstPropertyValue(name);
  const organizer = event.getFirstProperty('organizer');
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    sequence: value('sequence'),
    status: value('status'),
    summary: value('summary'),
    description: value('description'),
    location: value('location'),
    url: value('url'),
    start: value('dtstart').toUnixTime(),
    end: value('dtend').toUnixTime(),
    stamp: value('dtstamp').toUnixTime(),
    organizer: organizer ? person(organizer) : null,
    attendees: event.getAllProperties('attendee').map(person),
    alarms: event.getAllSubcomponents('valarm').length,
    names: event.getAllProperties().map((property) => property.name.toUpperCase()).sort(),
  };
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.ics')).sort()) {
  let line;
  try {
    line = { file, ...read(readFileSync(join(folder, file))) };
  } catch (problem) {
    line = { file, error: String(problem) };
  }
  process.stdout.write(JSON.stringify(line) + '\n');
}
