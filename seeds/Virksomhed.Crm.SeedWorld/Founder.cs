namespace Virksomhed.Crm.SeedWorld;

/// <summary>Founds companies and opens their production units.</summary>
public sealed class Founder(Prng prng, Draws draws, Names names, RegisterNumbers numbers)
{
    public Company Found(string name, Form form, Trade trade, Address seat, int? cvr = null)
    {
        var founded = draws.Founded();
        var isOrdinary = cvr is null && trade.Names.Length > 0;
        var ceased = isOrdinary ? draws.Ceased(founded) : null;
        var movedFrom = isOrdinary ? MovedFrom(trade, seat, founded, ceased) : null;
        return new()
        {
            Cvr = cvr ?? numbers.NextCvr(),
            Name = name,
            Form = form,
            Trade = trade,
            Address = seat,
            Contact = draws.Contact(name),
            Founded = founded,
            Ceased = ceased,
            Status = isOrdinary ? draws.Status(form, ceased) : "NORMAL",
            Protected = isOrdinary && draws.Protected(form),
            EarlierName = isOrdinary && prng.Chance(60) ? new(names.Next(trade.Names, form.Suffix), draws.DayWithin(founded, ceased)) : null,
            EarlierAddress = movedFrom,
            Oddities = isOrdinary ? draws.Oddities(trade, movedFrom is not null) : Oddities.None,
        };
    }

    public ProductionUnit Open(Company company, string name, Trade trade, Address address, int staff, Company? takenOverFrom = null)
    {
        var founded = company.Units.Count == 0 ? company.Founded : draws.DayWithin(company.Founded, company.Ceased);
        var ceased = company.Ceased ?? (company.Units.Count > 0 ? draws.Ceased(founded) : null);
        var sameAddress = company.Address == address;
        var unit = new ProductionUnit
        {
            PNumber = numbers.NextPNumber(),
            Company = company,
            Name = name,
            Trade = trade,
            Address = address,
            // A firm with one address has one phone; a branch has its own.
            Contact = sameAddress ? company.Contact : draws.Contact(name, company.Name),
            Founded = founded,
            Ceased = ceased,
            Status = ceased is null ? "Aktiv" : "Ophørt",
            Protected = company.Protected,
            EarlierName = sameAddress ? company.EarlierName : null,
            EarlierAddress = sameAddress ? company.EarlierAddress : null,
            Oddities = draws.Oddities(trade, sameAddress && company.EarlierAddress is not null),
            Staff = staff,
            EarlierCompany = takenOverFrom,
            TakenOver = takenOverFrom is null ? founded : draws.DayWithin(founded, ceased),
        };
        company.Units.Add(unit);
        return unit;
    }

    private Earlier<Address>? MovedFrom(Trade trade, Address seat, DateOnly founded, DateOnly? ceased)
    {
        if (!prng.Chance(70)) return null;
        var town = prng.Chance(200) ? prng.Pick(Tables.Towns) : draws.Town(seat.Town.Municipality, trade.IsHaulage);
        return new(draws.Address(town, trade.Site), draws.DayWithin(founded, ceased));
    }
}
