namespace LeadGovernance.Solution.Tests;
