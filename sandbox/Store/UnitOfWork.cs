using System;
using LeadGovernance.Sandbox.Faults;

namespace LeadGovernance.Sandbox.Store;

/// <summary>The one transaction of a top-level request; nested requests join it, and one of them failing dooms it.</summary>
internal sealed class UnitOfWork(Database database, Rows rows, bool keepsRows)
{
    private bool doomed;

    /// <summary>Caches of what the rows say must not outlive the rows.</summary>
    public event Action? RolledBack;

    public event Action? Committed;

    public bool IsOpen => database.InTransaction;

    /// <summary>Opens the transaction unless it is open. True: the caller owns it and must end it.</summary>
    public bool Join()
    {
        if (IsOpen)
        {
            return false;
        }

        database.Begin();
        doomed = false;
        return true;
    }

    /// <summary>A nested request failed. Whoever catches that can't save the transaction any more.</summary>
    public void Doom() => doomed = doomed || IsOpen;

    public void CheckUsable()
    {
        if (IsOpen && doomed)
        {
            throw Fault.Of(Codes.NoActiveTransaction,
                "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");
        }
    }

    /// <summary>Runs an action in the transaction that is open, or in one of its own.</summary>
    public T Run<T>(Func<T> action)
    {
        var isOwner = Join();
        try
        {
            var result = action();
            if (isOwner)
            {
                Commit();
            }

            return result;
        }
        catch when (isOwner)
        {
            Rollback();
            throw;
        }
    }

    public void Commit()
    {
        if (doomed)
        {
            throw Fault.Of(Codes.TransactionCountReduced,
                "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");
        }

        rows.SaveVersion();
        database.Commit();
        Committed?.Invoke();
    }

    public void Rollback()
    {
        doomed = false;
        if (keepsRows)
        {
            database.Commit();
        }
        else
        {
            database.Rollback();
        }

        rows.Forget();
        RolledBack?.Invoke();
    }
}
