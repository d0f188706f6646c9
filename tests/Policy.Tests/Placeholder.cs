namespace LeadGovernance.Policy.Tests;
