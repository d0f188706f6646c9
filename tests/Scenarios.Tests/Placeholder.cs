namespace LeadGovernance.Scenarios.Tests;
