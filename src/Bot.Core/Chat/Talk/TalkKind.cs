namespace Bot.Core.Chat.Talk;

/// <summary>What somebody says who asks nothing about the timeline. Of several kinds in a message, the last of these is answered.</summary>
internal enum TalkKind
{
    /// <summary>The bot's name, "please", "well": nothing by itself.</summary>
    Address,

    /// <summary>"Hello".</summary>
    Greeting,

    /// <summary>"Yes", "ok".</summary>
    Assent,

    /// <summary>"No", "never mind".</summary>
    Dissent,

    /// <summary>"I don't know".</summary>
    Unsure,

    /// <summary>"Haha".</summary>
    Laughter,

    /// <summary>"Sorry".</summary>
    Apology,

    /// <summary>"Thank you".</summary>
    Thanks,

    /// <summary>"Well done".</summary>
    Praise,

    /// <summary>"You are useless".</summary>
    Insult,

    /// <summary>"That is wrong", "are you sure".</summary>
    Doubt,

    /// <summary>"Goodbye".</summary>
    Goodbye,

    /// <summary>"How are you".</summary>
    Wellbeing,

    /// <summary>"Are you a robot".</summary>
    Nature,

    /// <summary>"What is your name".</summary>
    Name,

    /// <summary>"Who are you", "how old are you".</summary>
    Self,

    /// <summary>"Tell me a joke".</summary>
    Joke,

    /// <summary>"Say that again", "I don't understand".</summary>
    Again,

    /// <summary>"Speak slower", "change your language", "call me Ann".</summary>
    Manner,

    /// <summary>"Start".</summary>
    Start,

    /// <summary>"Stop".</summary>
    Stop,

    /// <summary>"Settings".</summary>
    Settings,

    /// <summary>"How do I use this".</summary>
    Usage,

    /// <summary>"What can you do".</summary>
    Abilities,

    /// <summary>"Help".</summary>
    Help,

    /// <summary>What is asked of an assistant in the house: timers, music, the weather, one's bank account.</summary>
    Everyday,
}
