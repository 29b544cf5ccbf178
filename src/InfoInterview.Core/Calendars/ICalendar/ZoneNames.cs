using NodaTime;
using NodaTime.TimeZones;

namespace InfoInterview.Calendars.ICalendar;

/// <summary>Finds the zone that a TZID means.</summary>
internal static class ZoneNames
{
    /// <summary>By IANA name, by the IANA name at the end of a path, or by Windows name (CLDR); null when nobody knows it.</summary>
    public static DateTimeZone? Find(string id, IDateTimeZoneProvider zones)
    {
        string name = id.Trim();
        if (Known(name, zones) is { } zone)
            return zone;
        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out string? iana))
            return Known(iana, zones);

        // /mozilla.org/20050126_1/Europe/Berlin, /freeassociation.sourceforge.net/America/Argentina/Buenos_Aires
        if (name.StartsWith('/'))
        {
            string[] parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
            for (int count = Math.Min(3, parts.Length); count >= 1; count--)
            {
                if (Known(string.Join('/', parts[^count..]), zones) is { } last)
                    return last;
            }
        }

        return null;
    }

    private static DateTimeZone? Known(string name, IDateTimeZoneProvider zones) => zones.GetZoneOrNull(name);
}
