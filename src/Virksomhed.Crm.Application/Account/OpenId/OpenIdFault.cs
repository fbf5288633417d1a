namespace Virksomhed.Crm.Application.Account.OpenId;

/// <summary>Why a broker let nobody in, as the person is told.</summary>
public enum OpenIdFault
{
    /// <summary>The answer was none that we asked for, or could not be trusted.</summary>
    Failed,

    Cancelled,

    /// <summary>The broker did not answer.</summary>
    Unavailable,

    /// <summary>Whoever it is has no way in here: whether nobody knows them, or somebody has closed it, is not told.</summary>
    NotLinked,

    /// <summary>Somebody who is signed in wants to use the MitID Erhverv of another company, or workplace.</summary>
    OtherCompany,

    /// <summary>It is another user's already.</summary>
    Taken,
}

public sealed class OpenIdException(OpenIdFault fault, Exception? inner = null) : Exception($"{fault}", inner)
{
    public OpenIdFault Fault => fault;
}
