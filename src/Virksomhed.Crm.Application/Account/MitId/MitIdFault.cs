namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>Why MitID Erhverv let nobody in, as the person is told.</summary>
public enum MitIdFault
{
    /// <summary>The answer was none that we asked for, or could not be trusted.</summary>
    Failed,

    Cancelled,

    /// <summary>The broker did not answer.</summary>
    Unavailable,

    /// <summary>Nobody here has chosen to sign in with it, or not for the company it speaks for: which of them is not told.</summary>
    NotLinked,

    /// <summary>Somebody who is signed in wants to use the MitID Erhverv of another company, or workplace.</summary>
    OtherCompany,

    /// <summary>It is another user's already.</summary>
    Taken,
}

public sealed class MitIdException(MitIdFault fault, Exception? inner = null) : Exception($"{fault}", inner)
{
    public MitIdFault Fault => fault;
}
