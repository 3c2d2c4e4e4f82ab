using System;

namespace Activations.Sample;

/// <summary>
/// Something that the user can mend: its message is the one line that is shown, without a stack trace.
/// </summary>
internal sealed class UserException : Exception
{
    public UserException(string message)
        : base(message)
    {
    }

    public UserException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
