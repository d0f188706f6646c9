namespace LeadGovernance.Sandbox.Tests;
