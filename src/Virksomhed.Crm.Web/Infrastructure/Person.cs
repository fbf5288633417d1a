namespace Virksomhed.Crm.Web.Infrastructure;

public static class Person
{
    /// <summary>First letters of the first and last name, for the round mark beside it.</summary>
    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => "",
            1 => words[0][..1],
            _ => $"{words[0][..1]}{words[^1][..1]}",
        };
    }
}
