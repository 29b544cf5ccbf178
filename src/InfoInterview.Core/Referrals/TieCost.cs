namespace InfoInterview.Referrals;

/// <summary>Strengths as whole numbers that add up: a path is as strong as the sum of its costs is small, exactly and in any order of adding.</summary>
/// <remarks>A cost is -ln(strength) in steps of 1/4096, so a kept strength is within 0.013 % of the one given; a day of silence changes a strength by at least 0.09 %.</remarks>
internal static class TieCost
{
    public const double StepsPerNat = 4096;

    /// <summary>The weakest strength that is told apart, about 1.1e-7; weaker ties count as this.</summary>
    public static readonly double Weakest = ToStrength(ushort.MaxValue);

    public static ushort FromStrength(double strength) => strength <= Weakest ? ushort.MaxValue : (ushort)Math.Round(-Math.Log(strength) * StepsPerNat);

    public static double ToStrength(int cost) => Math.Exp(-cost / StepsPerNat);

    /// <summary>A strength for people: two digits, more where two would hide it.</summary>
    public static string Shown(double strength) => strength.ToString(strength >= 0.1 ? "0.00" : strength >= 0.01 ? "0.000" : "0.0000", System.Globalization.CultureInfo.InvariantCulture);
}
