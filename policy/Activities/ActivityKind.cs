namespace LeadGovernance.Policy.Activities;

/// <summary>What kind of work on a lead an activity is.</summary>
public enum ActivityKind
{
    PhoneCall,
    Appointment,
    Email,
    Task,
}
