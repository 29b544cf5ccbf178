namespace InfoInterview.Letters;

/// <summary>How close a field comes to a person. A private value has no field at all.</summary>
public enum LetterSensitivity
{
    /// <summary>Says nothing about a person: a number of minutes, a date of the letter.</summary>
    Neutral,

    /// <summary>Personal data: a name, an employer, a city.</summary>
    Personal,

    /// <summary>A way to reach a person: e-mail, telephone, profile address.</summary>
    Contact,
}
