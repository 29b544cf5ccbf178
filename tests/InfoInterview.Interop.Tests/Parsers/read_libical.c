/* Reads every .ics file of a folder with libical and prints one JSON object a line. */
#include <dirent.h>
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void json_string(const char *text)
{
    if (!text) {
        printf("null");
        return;
    }
    putchar('"');
    for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
        if (*c == '"' || *c == '\\')
            printf("\\%c", *c);
        else if (*c < 0x20)
            printf("\\u%04x", *c);
        else
            putchar(*c);
    }
    putchar('"');
}

static void field(const char *name, const char *value)
{
    printf("\"%s\":", name);
    json_string(value);
    putchar(',');
}

/* Without the text escapes, as libical holds the value. */
static const char *value_of(icalcomponent *component, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(component, kind);
    if (!property)
        return NULL;
    icalvalue *value = icalproperty_get_value(property);
    switch (icalvalue_isa(value)) {
    case ICAL_TEXT_VALUE: return icalvalue_get_text(value);
    case ICAL_URI_VALUE: return icalvalue_get_uri(value);
    default: return icalproperty_get_value_as_string(property);
    }
}

static void moment(icalcomponent *event, icalcomponent *calendar, icalproperty_kind kind, const char *name)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    if (!property)
        return;
    struct icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(property));
    icalparameter *zone_name = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    icaltimezone *zone = icaltimezone_get_utc_timezone();
    if (zone_name) {
        /* The block of the file, not the zones of this machine. */
        zone = icalcomponent_get_timezone(calendar, icalparameter_get_tzid(zone_name));
        if (!zone)
            return;
    } else if (!icaltime_is_utc(time)) {
        return;
    }
    printf("\"%s\":%lld,", name, (long long)icaltime_as_timet_with_zone(time, zone));
}

static void person(icalproperty *property, const char *address)
{
    icalparameter *name = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER);
    char *participation = icalproperty_get_parameter_as_string_r(property, "PARTSTAT");
    printf("{\"address\":");
    json_string(address);
    printf(",\"name\":");
    json_string(name ? icalparameter_get_cn(name) : NULL);
    printf(",\"participation\":");
    json_string(participation);
    printf("}");
    icalmemory_free_buffer(participation);
}

static int by_name(const void *left, const void *right) { return strcmp(*(const char *const *)left, *(const char *const *)right); }

static void names(icalcomponent *event)
{
    const char *found[4096];
    size_t count = 0;
    for (icalproperty *p = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); p && count < 4096;
         p = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) {
        const char *name = icalproperty_get_property_name(p);
        found[count++] = strdup(name ? name : "?");
    }
    qsort(found, count, sizeof *found, by_name);
    printf("\"names\":[");
    for (size_t i = 0; i < count; i++) {
        if (i)
            putchar(',');
        json_string(found[i]);
        free((void *)found[i]);
    }
    printf("],");
}

static void read_calendar(const char *text)
{
    icalcomponent *calendar = icalparser_parse_string(text);
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
        field("error", "no VCALENDAR");
        return;
    }
    int errors = icalcomponent_count_errors(calendar);
    int events = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
    if (errors > 0 || events != 1) {
        field("error", errors > 0 ? "X-LIC-ERROR" : "not one event");
        icalcomponent_free(calendar);
        return;
    }
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    field("method", value_of(calendar, ICAL_METHOD_PROPERTY));
    field("uid", value_of(event, ICAL_UID_PROPERTY));
    printf("\"sequence\":%d,", icalcomponent_get_sequence(event));
    field("status", value_of(event, ICAL_STATUS_PROPERTY));
    field("summary", value_of(event, ICAL_SUMMARY_PROPERTY));
    field("description", value_of(event, ICAL_DESCRIPTION_PROPERTY));
    field("location", value_of(event, ICAL_LOCATION_PROPERTY));
    field("url", value_of(event, ICAL_URL_PROPERTY));
    moment(event, calendar, ICAL_DTSTART_PROPERTY, "start");
    moment(event, calendar, ICAL_DTEND_PROPERTY, "end");
    moment(event, calendar, ICAL_DTSTAMP_PROPERTY, "stamp");
    icalproperty *organizer = icalcomponent_get_first_property(event, ICAL_ORGANIZER_PROPERTY);
    if (organizer) {
        printf("\"organizer\":");
        person(organizer, icalproperty_get_organizer(organizer));
        putchar(',');
    }
    printf("\"attendees\":[");
    int count = 0;
    for (icalproperty *p = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY); p;
         p = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
        if (count++)
            putchar(',');
        person(p, icalproperty_get_attendee(p));
    }
    printf("],");
    printf("\"alarms\":%d,", icalcomponent_count_components(event, ICAL_VALARM_COMPONENT));
    names(event);
    icalcomponent_free(calendar);
}

static char *contents(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    char *text = calloc((size_t)length + 1, 1);
    if (fread(text, 1, (size_t)length, file) != (size_t)length) {
        free(text);
        text = NULL;
    }
    fclose(file);
    return text;
}

static int is_calendar(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 4 && strcmp(entry->d_name + length - 4, ".ics") == 0;
}

int main(int count, char **arguments)
{
    if (count != 2)
        return 2;
    icalerror_set_errors_are_fatal(0);
    struct dirent **files;
    int found = scandir(arguments[1], &files, is_calendar, alphasort);
    for (int i = 0; i < found; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", arguments[1], files[i]->d_name);
        char *text = contents(path);
        putchar('{');
        if (text)
            read_calendar(text);
        else
            field("error", "cannot be read");
        printf("\"file\":");
        json_string(files[i]->d_name);
        printf("}\n");
        free(text);
        icalmemory_free_ring();
    }
    return found < 0 ? 2 : 0;
}
