using ConsoleJourney;
using NodaTime;

return JourneyCommand.Run(args, SystemClock.Instance, Console.Out, Console.Error);
