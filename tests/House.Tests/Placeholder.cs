namespace LeadGovernance.House.Tests;
